import fil_pkg.circle_d
x = 1
