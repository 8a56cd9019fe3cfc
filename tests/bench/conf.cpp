// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confcheck.h"
#include "tests/bench/measure.h"

#include <QElapsedTimer>

using namespace futago;
using namespace futago::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 10000;
constexpr int rounds = 101;

/// As long and as varied as a file gets: defaults, comments, all parameters in turn with values of their
/// type.
QByteArray largeFile(const Catalogue &catalogue)
{
    QByteArray bytes;
    const QList<Parameter> &parameters = catalogue.parameters();
    for (int line = 0, next = 0; line < lineCount; ++line) {
        if (line % 5 == 0) {
            bytes += "#shared_buffers = 128MB\t\t\t# min 128kB; (change requires restart)\n";
            continue;
        }
        const Parameter &parameter = parameters.at(next++ % parameters.size());
        const QByteArray value = parameter.defaultValue.toUtf8();
        const bool isBare = isBareConfValue(value);
        bytes += parameter.name.toUtf8() + " = " +
                 (isBare ? value : quotedConfValue(parameter.defaultValue)) +
                 (line % 3 == 0 ? "\t\t\t# (change requires restart)\n" : "\n");
    }
    return bytes;
}

} // namespace

/// How long a form takes that reads a file, judges every value and writes it with one changed.
int main()
{
    const Catalogue &catalogue = Catalogue::of(PgDialect::of(*PgVersion::parse(u"15"_s)).value());
    const QByteArray bytes = largeFile(catalogue);
    QList<double> parsed;
    QList<double> checked;
    QList<double> written;
    QList<double> whole;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        ConfDocument document = ConfDocument::parse(bytes);
        const qint64 afterParse = clock.nsecsElapsed();
        const auto problems = problemsIn(document, catalogue);
        const qint64 afterCheck = clock.nsecsElapsed();
        document.set(u"wal_level"_s, round % 2 == 0 ? u"logical"_s : u"minimal"_s, u"bench"_s);
        const QByteArray result = document.toBytes();
        const qint64 end = clock.nsecsElapsed();
        if (result == bytes || problems.size() > lineCount / 10)
            giveUp(u"The file was not read."_s);
        parsed << double(afterParse) / 1e6;
        checked << double(afterCheck - afterParse) / 1e6;
        written << double(end - afterCheck) / 1e6;
        whole << double(end) / 1e6;
    }
    say(u"%1 lines, %2 bytes, %3 problems; parsed %4 ms, checked %5 ms, changed and written %6 ms"_s
            .arg(lineCount)
            .arg(bytes.size())
            .arg(problemsIn(ConfDocument::parse(bytes), catalogue).size())
            .arg(median(parsed), 0, 'f', 2)
            .arg(median(checked), 0, 'f', 2)
            .arg(median(written), 0, 'f', 2));
    report({u"postgresql.conf of 10,000 lines: read, judged, written"_s, median(whole), 5, u"ms"_s});
}
