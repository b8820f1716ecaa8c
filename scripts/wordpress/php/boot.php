<?php
// Boots WordPress from the command line: require it with $site and $url set.
$address = parse_url($url);
$_SERVER['HTTP_HOST'] = $address['host'] . (isset($address['port']) ? ':' . $address['port'] : '');
$_SERVER['SERVER_NAME'] = $address['host'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $site . '/wp-load.php';
