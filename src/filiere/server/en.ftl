# What the workbench's server says.

no-such-export = There is no export { $form }.
bad-language = The language is fr or en.
