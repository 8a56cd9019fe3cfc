# SPDX-License-Identifier: GPL-3.0-or-later
# Scripts that run on hosts are files of their own, NAME.sh beside the code that sends them.

# Reads FILE as it is sent: without comments, and with what it includes (". ./other.sh") in its place.
function(futago_read_script file result)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(REGEX REPLACE "(^|\n)[ \t]*#[^\n]*" "" text "${text}")
    cmake_path(GET file PARENT_PATH folder)
    while(text MATCHES "(^|\n)\\. \\./([a-z-]+\\.sh)(\n|$)")
        set(line "${CMAKE_MATCH_1}. ./${CMAKE_MATCH_2}${CMAKE_MATCH_3}")
        set(before "${CMAKE_MATCH_1}")
        set(after "${CMAKE_MATCH_3}")
        futago_read_script(${folder}/${CMAKE_MATCH_2} included)
        string(REPLACE "${line}" "${before}${included}${after}" text "${text}")
    endwhile()
    string(STRIP "${text}" text)
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Makes FOLDER/scripts.h of this folder's scripts: take-lock.sh is futago::scripts::takeLock.
function(futago_embed_scripts)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.sh)
    set(constants "")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM name)
        while(name MATCHES "-([a-z])")
            string(TOUPPER "${CMAKE_MATCH_1}" letter)
            string(REPLACE "-${CMAKE_MATCH_1}" "${letter}" name "${name}")
        endwhile()
        futago_read_script(${file} text)
        string(APPEND constants "inline const QString ${name} = uR\"sh(${text})sh\"_s;\n")
    endforeach()
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/${folder}/scripts.h @ONLY NEWLINE_STYLE UNIX
        CONTENT "#pragma once

#include <QString>

namespace futago::scripts {

using namespace Qt::StringLiterals;

@constants@
} // namespace futago::scripts
")
endfunction()
