// SPDX-License-Identifier: GPL-3.0-or-later
int a; // TODO: // expect
int b; // a todo in small letters is a word
int c; // FIXME // expect
int TODOS = 1;
