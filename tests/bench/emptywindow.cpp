// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

namespace {

/// The least that a Qt program with a main window does. Ends after its first paint, or stays with --stay.
class EmptyWindow : public QMainWindow
{
public:
    explicit EmptyWindow(bool stays)
        : m_stays(stays)
    {
        resize(1100, 700);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // Queued, so that what was painted reaches the screen before.
        if (!m_stays)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }

private:
    bool m_stays;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    EmptyWindow window(QCoreApplication::arguments().contains(QStringLiteral("--stay")));
    window.show();
    return QApplication::exec();
}
