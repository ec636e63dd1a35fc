using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>What the page costs to download. The bars are the README's; what comes first and what with the compiler is told apart by the boot configuration, as the runtime does.</summary>
[Collection(PageCollection.Name)]
public sealed class SizeTests(BrowserFixture browser)
{
    private const double StartMegabytes = 2.9;
    private const double AllMegabytes = 7.0;

    // At its best Brotli takes a minute; at level 6 two seconds, and the same files have 1.127 times the bytes. NETGEN_EXHAUSTIVE=1 takes the minute.
    private static readonly bool IsExact = Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1";
    private static readonly int Level = IsExact ? 11 : 6;
    private static readonly double Allowance = IsExact ? 1 : 1.127;

    [Fact]
    public void ThePageIsSmallAtTheStartAndWithTheCompiler()
    {
        var folder = browser.Folder;
        var later = LazyFiles(folder);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .AsParallel()
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Bytes: Compressed(file)))
            .OrderByDescending(file => file.Bytes)
            .ToList();
        Assert.Equal(later.Order(), files.Select(file => file.Name).Where(later.Contains).Order());

        // Roslyn is the bulk of what may wait; were it among what comes first, the other figure would hide it.
        Assert.Contains(later, name => name.StartsWith("_framework/Microsoft.CodeAnalysis.CSharp.", StringComparison.Ordinal));
        AssertAtMost(StartMegabytes, [.. files.Where(file => !later.Contains(file.Name))], "at the start");
        AssertAtMost(AllMegabytes, files, "in all");
    }

    private static void AssertAtMost(double megabytes, IReadOnlyList<(string Name, long Bytes)> files, string when)
    {
        var sum = files.Sum(file => file.Bytes) / 1e6 / Allowance;
        var largest = string.Join(", ", files.Take(8).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Bytes / 1e6:F2}")));
        Assert.True(sum <= megabytes, string.Create(CultureInfo.InvariantCulture, $"{sum:F3} MB {when}, the bar is {megabytes}: {largest} …"));
        Assert.True(sum > 0.8 * megabytes, string.Create(CultureInfo.InvariantCulture, $"{sum:F3} MB {when}: far below the bar of {megabytes}, which is to come down."));
    }

    // The names as files: the configuration lies in dotnet.js, between two marks.
    private static HashSet<string> LazyFiles(string folder)
    {
        var script = Directory.GetFiles(Path.Combine(folder, "_framework"), "dotnet.*.js").Select(File.ReadAllText).Single(text => text.Contains("/*json-start*/", StringComparison.Ordinal));
        var json = script.Split("/*json-start*/")[1].Split("/*json-end*/")[0];
        using var configuration = JsonDocument.Parse(json);
        return [.. configuration.RootElement.GetProperty("resources").GetProperty("lazyAssembly").EnumerateArray().Select(file => "_framework/" + file.GetProperty("name").GetString())];
    }

    // As a server has it ready: Brotli with its largest window.
    private static long Compressed(string file)
    {
        var content = File.ReadAllBytes(file);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        Assert.True(BrotliEncoder.TryCompress(content, packed, out var written, Level, window: 24));
        return written;
    }
}
