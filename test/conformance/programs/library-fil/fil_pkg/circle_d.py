import fil_pkg.circle_c
fil_pkg.circle_c.x
