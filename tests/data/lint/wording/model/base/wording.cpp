return elements.join(u", "_s) + QLocale().formattedDataSize(1);
