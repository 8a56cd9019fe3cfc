// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/syncnames.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int versions[] = {90302, 90600, 100000, 150000, 180000};
    fuzz::Input input(data, size);
    const PgDialect dialect = PgDialect::of({versions[input.below(std::size(versions))]}).value();
    const auto value = QString::fromUtf8(input.rest());
    const auto standbys = SynchronousStandbys::parse(value, dialect);
    const QString written = standbys.toString();
    FUTAGO_LAW(SynchronousStandbys::parse(written, dialect).toString() == written);
    const QString name = QStringLiteral("standby-1");
    const auto with = withStandby(value, name, dialect);
    FUTAGO_LAW(!with || SynchronousStandbys::parse(*with, dialect).hasName(name) ||
               SynchronousStandbys::parse(*with, dialect).isAnybody());
    FUTAGO_LAW(
        !SynchronousStandbys::parse(withoutStandby(value, name, dialect), dialect).names.contains(name));
    standbyNames(value);
    namesStandby(value, name);
    return 0;
}
