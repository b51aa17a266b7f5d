PLACE = "space"
