<?php
// php configure.php <site folder> <site address> <time zone>: what differs from one run to the next.
[, $site, $url, $zone] = $argv;
require __DIR__ . '/boot.php';
update_option('siteurl', $url);
update_option('home', $url);
update_option('timezone_string', $zone);
if (get_option('timezone_string') !== $zone) {
  fwrite(STDERR, "WordPress does not know the time zone $zone\n");
  exit(1);
}
