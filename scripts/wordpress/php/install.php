<?php
// php install.php <site folder> <credentials.json>: the site that every test run starts from.
[, $site, $credentials] = $argv;
$url = 'http://127.0.0.1';
define('WP_INSTALLING', true);
function wp_new_blog_notification($title, $address, $user, $password) {}
require __DIR__ . '/boot.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

function must($value) {
  if (!is_wp_error($value)) return $value;
  fwrite(STDERR, $value->get_error_message() . "\n");
  exit(1);
}

wp_install('Copydesk test site', 'admin', 'admin@example.test', true, '', 'admin-sign-in', 'en_US');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'UTC');
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules(false);

$users = [];
foreach (['admin' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor', 'subscriber' => 'subscriber'] as $name => $role) {
  $user = get_user_by('login', $name);
  $id = $user ? $user->ID : must(wp_insert_user([
    'user_login' => $name, 'user_pass' => "$name-sign-in", 'user_email' => "$name@example.test", 'role' => $role, 'display_name' => ucfirst($name),
  ]));
  [$password] = must(WP_Application_Passwords::create_new_application_password($id, ['name' => 'Copydesk tests']));
  $users[$name] = ['id' => $id, 'name' => $name, 'password' => WP_Application_Passwords::chunk_password($password), 'signInPassword' => "$name-sign-in"];
}

foreach ([['Dramas', 'Reviews'], ['K-Pop Groups', 'K-Pop Idols', 'Korean Celebrity']] as $path) {
  $parent = 0;
  foreach ($path as $name) $parent = must(wp_insert_term($name, 'category', ['parent' => $parent]))['term_id'];
}
foreach (['weekend watch', 'soundtrack'] as $name) must(wp_insert_term($name, 'post_tag'));

file_put_contents($credentials, json_encode(['version' => get_bloginfo('version'), 'users' => $users], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES) . "\n");
chmod($credentials, 0600);
