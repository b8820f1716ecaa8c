<?php
// The site of one test run. Beside its folder lie its database and the salt; its address is an option in the database.
$run = dirname(__DIR__);
$salt = file_get_contents($run . '/salt');

define('DB_NAME', 'wordpress');
define('DB_USER', '');
define('DB_PASSWORD', '');
define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('DB_DIR', $run . '/database/');
define('DB_FILE', 'wordpress.sqlite');
$table_prefix = 'wp_';

foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $scheme) {
  define($scheme . '_KEY', hash('sha256', $scheme . 'key' . $salt));
  define($scheme . '_SALT', hash('sha256', $scheme . 'salt' . $salt));
}

define('WP_ENVIRONMENT_TYPE', 'local'); // WordPress refuses application passwords over http elsewhere
define('WP_HTTP_BLOCK_EXTERNAL', true); // no updates, avatars, oEmbed
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_FILE_MODS', true); // the files are hard links into the cache
define('DISABLE_WP_CRON', getenv('WORDPRESS_CRON') !== 'on-visits'); // else every visit makes a request of its own
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', $run . '/debug.log');

if (!defined('ABSPATH')) {
  define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
