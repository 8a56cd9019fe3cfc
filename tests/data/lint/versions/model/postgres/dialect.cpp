if (number >= 120000)
    return;
