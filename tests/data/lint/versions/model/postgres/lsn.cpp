if (number >= 12) // expect
    return;
