using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Support;

/// <summary>
/// Compares text with a committed snapshot, by the file names and the behaviour of Verify, which does not restore here:
/// <c>{class}.{case}#{hint}.verified.cs</c> stands beside the test; a mismatch writes <c>.received.cs</c> beside it and fails
/// with the first difference. To accept, rename received to verified. Moving to Verify changes this file only.
/// </summary>
internal static class Verifier
{
    public static void Verify(string text, string name, string hintName, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{name}#{Path.GetFileNameWithoutExtension(hintName)}";
        Verify(text, Path.Combine(folder, stem));
    }

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
