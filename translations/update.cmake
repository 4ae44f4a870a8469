# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Brings the .ts files of FOLDER (this one, if not given) up to the words of app/, with the program
# LUPDATE. No line numbers, no vanished words: only what changed for the reader shows in a diff.
cmake_minimum_required(VERSION 3.25)
if(NOT DEFINED FOLDER)
    set(FOLDER ${CMAKE_CURRENT_LIST_DIR})
endif()
cmake_path(SET app NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../app)

function(update language)
    execute_process(
        COMMAND ${LUPDATE} -silent ${app} -I ${app} -I ${app}/desktop
            -locations none -no-obsolete -source-language en -target-language ${language} ${ARGN}
            -ts ${FOLDER}/imgurl_${language}.ts
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()

update(zh_CN)
update(en -pluralonly)
