using System.Diagnostics;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>The script that runs these tests: a page that nobody looked at is no success.</summary>
public sealed class RunScriptTests
{
    [Theory]
    [InlineData(null, 1, "0 passed, 1 failed", "expected chromium, chromium-browser or google-chrome")]
    [InlineData("", 1, "0 passed, 1 failed", "NETGEN_SKIP_PAGE=1 leaves the page out")]
    [InlineData("1", 0, "0 passed, 0 failed", "The page is not tested: NETGEN_SKIP_PAGE is 1.")]
    public async Task WithoutABrowserItFailsUnlessItIsToldNotToTest(string? skip, int code, string last, string says)
    {
        // A path with what the script itself needs: no browser, and nothing that installs one.
        var path = Directory.CreateTempSubdirectory("netgen-path").FullName;
        try
        {
            File.CreateSymbolicLink(Path.Combine(path, "dirname"), "/usr/bin/dirname");
            var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Repository.Root, "tests/NetGen.Playground.Tests/run")]) { RedirectStandardOutput = true };
            (start.Environment["PATH"], start.Environment["NETGEN_SKIP_PAGE"]) = (path, skip);
            using var process = Process.Start(start)!;
            var output = (await process.StandardOutput.ReadToEndAsync()).TrimEnd();
            await process.WaitForExitAsync();
            Assert.Equal((code, last), (process.ExitCode, output.Split('\n')[^1]));
            Assert.Contains(says, output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
