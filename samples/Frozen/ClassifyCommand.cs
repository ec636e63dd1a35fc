using System.Diagnostics;
using Shared;
using Spectre.Console;

namespace Frozen;

/// <summary>Shows a held-out image and what the frozen network takes it for.</summary>
internal static class ClassifyCommand
{
    private const int Calls = 10_000;

    public static void Run(string dataFile, int number)
    {
        var images = DigitData.Read(dataFile).HeldOut;
        if (number > images.Count)
            throw new UserException($"--image: expected a whole number from 1 to {images.Count}, found {number}");

        var digit = images[number - 1];
        Draw(digit);
        var (first, later, bytes) = Measure(digit.Pixels);
        var found = FrozenDigits.Classify(digit.Pixels);
        Span<float> probabilities = stackalloc float[FrozenDigits.OutputSize];
        FrozenDigits.Forward(digit.Pixels, probabilities);
        Console.WriteLine($"image {number}: a {found} ({100 * probabilities[found]:F1} %), labelled {digit.Label}");
        Console.WriteLine($"first call {first.TotalMicroseconds:F0} µs, then {later.TotalMicroseconds / Calls:F3} µs a call; {bytes} bytes allocated");
    }

    private static (TimeSpan First, TimeSpan Later, long Bytes) Measure(float[] pixels)
    {
        var clock = Stopwatch.StartNew();
        FrozenDigits.Classify(pixels);
        var first = clock.Elapsed;
        var before = GC.GetAllocatedBytesForCurrentThread();
        clock.Restart();
        for (var i = 0; i < Calls; i++)
            FrozenDigits.Classify(pixels);
        return (first, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Grey pixels in a terminal, two columns each; letters of growing darkness elsewhere.</summary>
    private static void Draw(Digit digit)
    {
        if (!Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi)
        {
            var canvas = new Canvas(Digit.Side, Digit.Side);
            for (var i = 0; i < digit.Pixels.Length; i++)
            {
                var grey = (byte)(255 * digit.Pixels[i]);
                canvas.SetPixel(i % Digit.Side, i / Digit.Side, new Color(grey, grey, grey));
            }

            AnsiConsole.Write(canvas);
            return;
        }

        const string Darkness = " .:-=+*#@";
        foreach (var row in digit.Pixels.Chunk(Digit.Side))
            Console.WriteLine(string.Concat(row.Select(grey => new string(Darkness[(int)(grey * (Darkness.Length - 1))], 2))).TrimEnd());
    }
}
