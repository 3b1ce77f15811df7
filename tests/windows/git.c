/* git.exe for wine: hands a command over to the git of Linux.
 *
 * wine starts Linux programs, but gives them no pipes of Windows and does not know when they
 * end. So the input, both outputs and the exit code go through files in a folder that is made
 * for each run; `git.sh`, beside this program, is the other end.
 */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static char line[32000], folder[MAX_PATH];

/* Add a word to the command line, quoted as Windows wants it. */
static void add(const char *word)
{
    size_t end = strlen(line);
    line[end++] = '"';
    for (; *word && end < sizeof line - 4; word++) {
        if (*word == '"')
            line[end++] = '\\';
        line[end++] = *word;
    }
    strcpy(line + end, "\" ");
}

/* Turn `Z:\folder` into `/folder`, for wine shows the root of Linux as drive Z, and `C:\folder`
 * into the one within wine's own folder. What it gives holds until the next call. */
static const char *linux_path(const char *path)
{
    static char found[2 * MAX_PATH];
    char drive = path[0] && path[1] == ':' ? path[0] | 32 : 0;
    if (drive == 'c')
        snprintf(found, sizeof found, "%s/drive_c%s", getenv("WINEPREFIX"), path + 2);
    else
        snprintf(found, sizeof found, "%s", drive == 'z' ? path + 2 : path);
    for (char *sign = found; *sign; sign++)
        if (*sign == '\\')
            *sign = '/';
    return found;
}

static const char *inside(const char *name)
{
    static char path[MAX_PATH];
    snprintf(path, sizeof path, "%s\\%s", folder, name);
    return path;
}

static void copy(FILE *from, FILE *to)
{
    char part[65536];
    size_t size;
    while ((size = fread(part, 1, sizeof part, from)))
        fwrite(part, 1, size, to);
    fflush(to);
}

static void copy_and_delete(const char *name, FILE *to)
{
    FILE *file = fopen(inside(name), "rb");
    copy(file, to);
    fclose(file);
    DeleteFileA(inside(name));
}

int main(int count, char **words)
{
    char script[MAX_PATH];
    STARTUPINFOA start = {sizeof start};
    PROCESS_INFORMATION process;
    FILE *file;
    int code = 1;

    _setmode(0, O_BINARY);
    _setmode(1, O_BINARY);
    _setmode(2, O_BINARY);
    GetModuleFileNameA(NULL, script, sizeof script);
    strcpy(strrchr(script, '.'), ".sh");
    snprintf(folder, sizeof folder, "%s-%lu", script, GetCurrentProcessId());
    CreateDirectoryA(folder, NULL);
    file = fopen(inside("input"), "wb");
    copy(stdin, file);
    fclose(file);

    add("/bin/sh");
    add(linux_path(script));
    add(linux_path(folder));
    for (int n = 1; n < count; n++)
        add(strcmp(words[n - 1], "-C") ? words[n] : linux_path(words[n]));
    if (!CreateProcessA("Z:\\bin\\sh", line, NULL, NULL, FALSE, 0, NULL, NULL, &start, &process))
        return 127;
    while (!(file = fopen(inside("code"), "r")))
        Sleep(2);
    fscanf(file, "%d", &code);
    fclose(file);
    DeleteFileA(inside("code"));
    DeleteFileA(inside("input"));
    copy_and_delete("output", stdout);
    copy_and_delete("errors", stderr);
    RemoveDirectoryA(folder);
    return code;
}
