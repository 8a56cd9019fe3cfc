// SPDX-License-Identifier: GPL-3.0-or-later
label->setText(tr("%1 of %2").arg(wording::size(done), wording::size(total)));
answer->setText(tr("Line one.") + u'\n' + tr("Line two."));
stamp = moment.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
setting = u"%1MB"_s.arg(megabytes);
label->setText(tr("Running") + name); // expect
label->setText(name + tr("is running")); // expect
label->setText(tr("Known: %1").arg(names.join(u", "_s))); // expect
label->setText(QLocale().formattedDataSize(bytes)); // expect
label->setText(QLocale::c().toString(number)); // expect
label->setText(time.toString(u"HH:mm:ss"_s)); // expect
label->setText(date.toString(u"yyyy-MM-dd hh:mm"_s)); // expect
label->setText(QLocale().toString(time, QLocale::ShortFormat)); // expect
label->setText(tr("%1 s").arg(QString::number(seconds, 'f', 2))); // expect
label->setText(u"%1 MB"_s.arg(megabytes)); // expect
label->setText(tr("%n sessions", nullptr, count)); // expect
