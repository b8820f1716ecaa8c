<?php
// For `php -S`: files that exist are served as they are, everything else goes to WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
if (str_contains($path, '..')) {
  http_response_code(400);
  return true;
}
if ($path !== '/' && is_file($root . $path)) return false;
if ($path !== '/' && $path !== '/wp-content' && is_file($root . rtrim($path, '/') . '/index.php')) {
  if (str_ends_with($path, '/')) return false;
  header("Location: $path/", true, 301);
  return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir($root);
require $root . '/index.php';
