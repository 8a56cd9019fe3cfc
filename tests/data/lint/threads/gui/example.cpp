// A comment may speak of QEventLoop.
class Job : public QThread {}; // expect
class Pool : public QThreadPool {};
QEventLoop loop; // expect
QCoreApplication::processEvents(); // expect
connect(button, &QPushButton::clicked, this, [this] { go(); });
connect(button, &QPushButton::clicked, [this] { go(); }); // expect
connect(sender(first, second), qOverload<int, int>(&Sender::changed), // expect
        [this] { go(); });
connect(button, &QPushButton::clicked,
        this, [this](int row, int column) { go(row, column); });
disconnect(button, &QPushButton::clicked, nullptr, nullptr);
