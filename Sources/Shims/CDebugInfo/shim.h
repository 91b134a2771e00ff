// elfutils' reader of the line tables and inlined calls that compilers store in a program (DWARF).
#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
