/* SPDX-License-Identifier: MIT */
/*
 * The yardstick: reads JSON on standard input, parses and prints it with
 * json-c, which is what a filter built on a JSON library does before it has
 * done anything.
 */
#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static char *read_all(size_t *len_out)
{
    size_t size = 1 << 16;
    size_t len = 0;
    char *bytes = malloc(size);
    while (bytes != NULL) {
        len += fread(bytes + len, 1, size - len, stdin);
        if (len < size)
            break;
        size *= 2;
        char *larger = realloc(bytes, size);
        if (larger == NULL)
            free(bytes);
        bytes = larger;
    }
    *len_out = len;
    return bytes;
}

int main(void)
{
    size_t len = 0;
    char *bytes = read_all(&len);
    json_tokener *parser = json_tokener_new_ex(10000);
    if (bytes == NULL || parser == NULL || len > INT_MAX)
        return EXIT_FAILURE;
    json_object *value = json_tokener_parse_ex(parser, bytes, (int)len);
    if (value == NULL)
        return EXIT_FAILURE;
    size_t n = 0;
    const char *text = json_object_to_json_string_length(
        value, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &n);
    if (text == NULL || fwrite(text, 1, n, stdout) != n)
        return EXIT_FAILURE;
    json_object_put(value);
    json_tokener_free(parser);
    free(bytes);
    return EXIT_SUCCESS;
}
