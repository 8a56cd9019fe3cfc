if (version >= 100000) // expect
    return;
if (major >= 12) // expect
    return;
if (facts.majorVersion() < 9) // expect
    return;
constexpr int old = 90600; // expect
constexpr int milliseconds = 10000;
constexpr int bytes = 1500001;
