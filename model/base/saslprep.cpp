// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/saslprep.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace futago {

struct Range
{
    char32_t first;
    char32_t last;
};

template <std::size_t N>
static bool isIn(const Range (&ranges)[N], char32_t c)
{
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](const Range &range) { return range.first <= c && c <= range.last; });
}

/// RFC 3454, table C.1.2.
static constexpr Range spaces[] = {{0xa0, 0xa0},     {0x1680, 0x1680}, {0x2000, 0x200b},
                                   {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}};
/// Table B.1.
static constexpr Range nothings[] = {{0xad, 0xad},     {0x34f, 0x34f},   {0x1806, 0x1806}, {0x180b, 0x180d},
                                     {0x200c, 0x200d}, {0x2060, 0x2060}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}};
/// Tables C.2.2 to C.9, beside what its category tells.
static constexpr Range forbidden[] = {
    {0x340, 0x341},   {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x180e, 0x180e},  {0x200e, 0x200f},
    {0x2028, 0x202e}, {0x2061, 0x2063},   {0x206a, 0x206f},   {0x2ff0, 0x2ffb},  {0xfdd0, 0xfdef},
    {0xfff9, 0xfffd}, {0x1d173, 0x1d17a}, {0xe0001, 0xe0001}, {0xe0020, 0xe007f}};

static bool isForbidden(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_PrivateUse ||
           category == QChar::Other_Surrogate || (c & 0xfffe) == 0xfffe || isIn(forbidden, c) ||
           QChar::unicodeVersion(c) == QChar::Unicode_Unassigned ||
           QChar::unicodeVersion(c) > QChar::Unicode_3_2;
}

/// RFC 3454, section 6.
static bool mixesDirections(const QList<uint> &text)
{
    const auto isRightToLeft = [](uint c) {
        const auto direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    const auto isLeftToRight = [](uint c) { return QChar::direction(c) == QChar::DirL; };
    if (std::none_of(text.cbegin(), text.cend(), isRightToLeft))
        return false;
    return std::any_of(text.cbegin(), text.cend(), isLeftToRight) || !isRightToLeft(text.constFirst()) ||
           !isRightToLeft(text.constLast());
}

QByteArray saslPrepared(const QByteArray &password)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(password);
    if (decoder.hasError() ||
        std::all_of(password.cbegin(), password.cend(), [](char c) { return (c & 0x80) == 0; }))
        return password;
    QString mapped;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points)
        if (!isIn(nothings, point))
            mapped += isIn(spaces, point) ? QString(QLatin1Char(' '))
                                          : QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
    mapped = mapped.normalized(QString::NormalizationForm_KC);
    const QList<uint> prepared = mapped.toUcs4();
    if (prepared.isEmpty() || std::any_of(prepared.cbegin(), prepared.cend(), isForbidden) ||
        mixesDirections(prepared))
        return password;
    return mapped.toUtf8();
}

} // namespace futago
