"""Who is who: offices, forums, posts, officers, and who may know of which row."""
