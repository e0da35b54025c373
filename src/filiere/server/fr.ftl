# What the workbench's server says.

no-such-export = Il n'y a pas d'export { $form }.
bad-language = La langue est fr ou en.
