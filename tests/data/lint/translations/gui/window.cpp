// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

namespace futago {

struct Window
{
    Q_DECLARE_TR_FUNCTIONS(futago::Window)
};

static QString tr(const char *text)
{
    return QCoreApplication::translate("futago::Window", text);
}

QStringList good(int count)
{
    return {Window::tr("The disk of %1 is full.").arg(u"db1"_s),
            Window::tr("Two lines,\nof which the second names “%1”.").arg(u"db1"_s),
            Window::tr("Write for example: {\"a\": 1}"),
            Window::tr("Streaming", "@title"),
            Window::tr("Futago %1").arg(1),
            Window::tr("&File"),
            Window::tr("%1 of %n step(s)", nullptr, count).arg(1)};
}

QStringList bad(int count)
{
    return {Window::tr("Not in the file"),
            Window::tr("Streaming", "@status"),
            Window::tr("Unfinished"),
            Window::tr("Empty"),
            Window::tr("Empty element"),
            Window::tr("%1 is on %2.").arg(1).arg(2),
            Window::tr("%1 is alone.").arg(1),
            Window::tr("Half of %n", nullptr, count),
            Window::tr("No form of %n", nullptr, count),
            Window::tr("The role “%1”").arg(1),
            Window::tr("The slot “%1”").arg(1),
            Window::tr("Stays English"),
            Window::tr("&Help"),
            Window::tr("Spaced after Japanese"),
            Window::tr("Spaced before Japanese"),
            Window::tr("Half-width stop"),
            Window::tr("Half-width brackets"),
            Window::tr("Bracket at the beginning"),
            Window::tr("Bracket behind Latin"),
            Window::tr("&Save it"),
            Window::tr(" of a piece"),
            Window::tr("Slots (*.json) of SELECT pg_drop_replication_slot('%1')"),
            Window::tr(" segments"),
            tr("In no class")};
}

} // namespace futago
