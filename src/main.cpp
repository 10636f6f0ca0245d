// The program: everything is wired in app/.
#include <app/run.hpp>

int main(int count, char** arguments) { return assay::app::run(count, arguments); }
