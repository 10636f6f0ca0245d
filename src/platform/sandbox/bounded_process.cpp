#include <platform/sandbox/bounded_process.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace assay::sandbox {
namespace {

using Time = std::chrono::steady_clock;

[[noreturn]] void give_up(const char* doing) { throw std::system_error(errno, std::generic_category(), doing); }

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

  private:
    int number_;
};

// A file without a name, so that the program may seek in its input.
void fill(const Descriptor& file, std::string_view bytes) {
    if (file.number() < 0) give_up("cannot make a passing file");
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) give_up("cannot fill a passing file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(file.number(), 0, SEEK_SET);
}

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(resource, &both);
}

struct Child {
    const char* const* arguments;
    int input;
    int output;
    int nowhere;
    rlim_t memory;
    rlim_t seconds;
};

// Runs between fork and exec: nothing here may allocate or lock.
[[noreturn]] void become(const Child& child) {
    static const char* const environment[] = {"LC_ALL=C.UTF-8", nullptr};
    ::setpgid(0, 0);
    ::dup2(child.input, STDIN_FILENO);
    ::dup2(child.output, STDOUT_FILENO);
    ::dup2(child.nowhere, STDERR_FILENO);
    limit(RLIMIT_AS, child.memory);
    limit(RLIMIT_CPU, child.seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, rlim_t{64} << 20);
    limit(RLIMIT_NOFILE, 64);
    ::execve(child.arguments[0], const_cast<char* const*>(child.arguments), const_cast<char* const*>(environment));
    ::_exit(127);
}

void read_output(int from, Time::time_point deadline, std::size_t most, Ran& ran) {
    std::array<char, 65536> buffer;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Time::now());
        pollfd waiting{from, POLLIN, 0};
        const int ready = left.count() > 0 ? ::poll(&waiting, 1, static_cast<int>(left.count())) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) {
            ran.is_late = true;
            return;
        }
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        ran.output.append(buffer.data(), static_cast<std::size_t>(count));
        if (ran.output.size() > most) {
            ran.output.resize(most);
            ran.is_cut = true;
            return;
        }
    }
}

// A program may close its output and go on: it gets until the deadline to end, like any other.
bool has_ended(pid_t child, int& status, Time::time_point deadline) {
    for (;;) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return true;
        if (ended < 0 && errno != EINTR) give_up("cannot wait for a program");
        if (Time::now() >= deadline) return false;
        ::usleep(500);
    }
}

int status_of(int waited) { return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited); }

void finish(pid_t child, Time::time_point deadline, Ran& ran) {
    int waited = 0;
    if (ran.is_late || ran.is_cut || !has_ended(child, waited, deadline)) {
        ran.is_late = !ran.is_cut;
        ::kill(-child, SIGKILL);
        while (::waitpid(child, &waited, 0) < 0 && errno == EINTR) continue;
    }
    ::kill(-child, SIGKILL); // whatever it left behind in its group
    ran.status = status_of(waited);
}

} // namespace

Ran run_bounded(const std::vector<std::string>& command, const Task& task) {
    const Descriptor input(::memfd_create("input", MFD_CLOEXEC));
    fill(input, task.input);
    const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) give_up("cannot make a pipe");
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);

    std::vector<const char*> arguments;
    for (const std::string& each : command) arguments.push_back(each.c_str());
    arguments.push_back(nullptr);
    const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(task.time).count());
    const Child plan{arguments.data(), input.number(), writing.number(), nowhere.number(), task.memory, seconds};

    const auto deadline = Time::now() + task.time;
    const pid_t child = ::fork();
    if (child < 0) give_up("cannot start a program");
    if (child == 0) become(plan);
    ::setpgid(child, child); // both sides, so that neither races the other
    writing.close();
    Ran ran;
    read_output(reading.number(), deadline, task.output, ran);
    finish(child, deadline, ran);
    return ran;
}

} // namespace assay::sandbox
