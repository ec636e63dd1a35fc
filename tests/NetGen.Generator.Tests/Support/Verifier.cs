using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Support;

/// <summary>
/// Compares text with a committed snapshot, with the behaviour of Verify, which does not restore here: <c>{case}/{hint}.verified.cs</c> stands
/// below the test, a folder for each network; a mismatch writes <c>.received.cs</c> beside it and fails with the first difference. To accept,
/// rename received to verified. Moving to Verify changes this file and the names.
/// </summary>
internal static class Verifier
{
    public static void Verify(string text, string name, string hintName, [CallerFilePath] string testFile = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(testFile)!, name));
        Verify(text, Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(hintName)));
    }

    /// <summary>The names of the emitted files that a case has snapshots of.</summary>
    public static IEnumerable<string> Verified(string name, [CallerFilePath] string testFile = "") =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(testFile)!, name)).Select(file => Path.GetFileName(file).Replace(".verified.cs", ".cs", StringComparison.Ordinal));

    internal static void Verify(string text, string pathWithoutExtension)
    {
        var verified = pathWithoutExtension + ".verified.cs";
        var received = pathWithoutExtension + ".received.cs";
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(expected is null
            ? $"There is no snapshot {verified} yet; the text is in {received}."
            : $"{FirstDifference(expected, text)}\nverified: {verified}\nreceived: {received}");
    }

    internal static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        return $"line {line + 1}:\n- {old.ElementAtOrDefault(line) ?? "(end)"}\n+ {now.ElementAtOrDefault(line) ?? "(end)"}";
    }
}
