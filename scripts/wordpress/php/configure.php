<?php
// php configure.php <database> <site address> <time zone>: what differs from one run to the next, written into the
// table of options itself, since starting WordPress for it takes six times as long.
[, $database, $url, $zone] = $argv;
if (!in_array($zone, timezone_identifiers_list(), true)) {
  fwrite(STDERR, "WordPress does not know the time zone $zone\n");
  exit(1);
}
$options = ['siteurl' => $url, 'home' => $url, 'timezone_string' => $zone];
$write = (new PDO("sqlite:$database"))->prepare('UPDATE wp_options SET option_value = ? WHERE option_name = ?');
foreach ($options as $name => $value) {
  $write->execute([$value, $name]);
  if ($write->rowCount() !== 1) {
    fwrite(STDERR, "The database of the test WordPress has no option $name\n");
    exit(1);
  }
}
