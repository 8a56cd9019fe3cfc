return quoted.join(u", "_s);
