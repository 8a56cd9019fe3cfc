// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/masking.h"

#include <QStringList>

namespace futago {

/// Every text of every kind of step, so that a new one cannot be forgotten.
struct PasswordMask
{
    void operator()(const char *, QString &value) { value = withPasswordsMasked(value); }
    void operator()(const char *, QByteArray &value) { value = withPasswordsMasked(value); }
    void operator()(const char *, QStringList &values)
    {
        for (QString &value : values)
            value = withPasswordsMasked(value);
    }
    void operator()(const char *, bool) {}
    void operator()(const char *, int) {}
    void operator()(const char *, quint16) {}
    void operator()(const char *, quint64) {}
    template <typename T>
    void added(const char *name, T &value)
    {
        (*this)(name, value);
    }
    void kept(const char *, QString &) {}
};

/// The parameters of a step without their passwords.
template <typename Parameters>
Parameters masked(Parameters parameters)
{
    parameters.fields(PasswordMask());
    return parameters;
}

} // namespace futago
