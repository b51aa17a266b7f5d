import fil_pkg.circle_a
