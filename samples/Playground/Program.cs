// The page calls what Interop/ exports; there is nothing to run before.
return;
