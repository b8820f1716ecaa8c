/**
 * A plug-in for a site that shows more than posts: reviews, with rights of their own, an author and tags but no excerpt, comments or categories, under
 * genres (a tree) and studios (no tree, of posts as well); and memos, which readers never see. An author may write reviews but not publish them.
 */
export const reviewsPlugin = `<?php
add_action('init', function () {
  register_post_type('review', [
    'labels' => ['name' => 'Reviews', 'singular_name' => 'Review'],
    'public' => true, 'show_in_rest' => true, 'rest_base' => 'film-reviews', 'rewrite' => ['slug' => 'reviews'],
    'supports' => ['title', 'editor', 'thumbnail', 'author'], 'taxonomies' => ['post_tag'],
    'capability_type' => ['review', 'reviews'], 'map_meta_cap' => true,
  ]);
  register_taxonomy('genre', 'review', ['labels' => ['name' => 'Genres'], 'public' => true, 'hierarchical' => true, 'show_in_rest' => true, 'rest_base' => 'genres']);
  register_taxonomy('studio', ['review', 'post'], ['labels' => ['name' => 'Studios'], 'public' => true, 'show_in_rest' => true]);
  register_post_type('memo', ['public' => false, 'show_in_rest' => true, 'supports' => ['title', 'editor']]);
  if (get_option('reviews_are_known') === 'yes') return;
  $everything = ['edit_reviews', 'edit_others_reviews', 'edit_published_reviews', 'edit_private_reviews', 'publish_reviews', 'read_private_reviews',
    'delete_reviews', 'delete_others_reviews', 'delete_published_reviews', 'delete_private_reviews'];
  foreach (['administrator', 'editor'] as $role) foreach ($everything as $right) get_role($role)->add_cap($right);
  foreach (['edit_reviews', 'delete_reviews'] as $right) get_role('author')->add_cap($right);
  wp_insert_term('Thriller', 'genre');
  flush_rewrite_rules(false);
  update_option('reviews_are_known', 'yes');
});
`
