import fil_pkg.syntax_wrong
