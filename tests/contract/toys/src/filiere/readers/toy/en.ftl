title = Texts of a toy phone
why-three-cells = the line has fewer than three cells
