// Files and folders that are not finished: a signal that ends the program takes them away. In C, because nothing else
// may run in a signal handler.
#ifndef JAXSCOPE_UNFINISHED_H
#define JAXSCOPE_UNFINISHED_H

// Notes a path; gives its place, -1 where there is no room for it. A folder is only taken away while it is empty.
int jx_unfinished_note(const char *path, int is_folder);
// It is finished, or gone.
void jx_unfinished_forget(int place);

// From here on TERM, INT and HUP take away what is noted and then end the process as they do; those that the process
// was told to ignore stay ignored. A file that grows too large is an error of the write and no signal.
void jx_unfinished_guard(void);

#endif
