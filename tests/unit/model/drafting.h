// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/conf/confdocument.h"
#include "tests/unit/model/pairfixture.h"

namespace futago {

inline Draft drafted(const PairFixture &fixture)
{
    return draftFor(fixture.pair, fixture.facts).value();
}

inline std::optional<QString> wanted(const WantedSettings &settings, const QString &name)
{
    for (const WantedSetting &setting : settings)
        if (setting.name == name)
            return setting.value;
    return std::nullopt;
}

inline QByteArray bytesOf(const Draft &draft, HostRole role, HostFile kind)
{
    const DraftDocument *document = draft.find(role, kind);
    return document ? document->wanted : QByteArray("no such document");
}

inline std::optional<QString> written(const Draft &draft, HostRole role, HostFile kind, const QString &name)
{
    return ConfDocument::parse(bytesOf(draft, role, kind)).value(name);
}

} // namespace futago
