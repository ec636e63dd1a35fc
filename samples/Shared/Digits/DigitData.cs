namespace Shared;

/// <summary>The images to train on, and every fifth, which training never sees.</summary>
internal sealed record DigitData(IReadOnlyList<Digit> Training, IReadOnlyList<Digit> HeldOut)
{
    public const int HeldOutEvery = 5;

    public static DigitData Read(string path)
    {
        var digits = DigitFile.Read(path);
        return new DigitData(
            [.. digits.Where((_, i) => (i + 1) % HeldOutEvery != 0)],
            [.. digits.Where((_, i) => (i + 1) % HeldOutEvery == 0)]);
    }
}
