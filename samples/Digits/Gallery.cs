using System.Text;
using Shared;
using Spectre.Console;

namespace Digits;

/// <summary>Images side by side, each with a line below it. A pixel is two columns: grey in a terminal, a letter as dark elsewhere.</summary>
internal static class Gallery
{
    private const int PerRow = 4;
    private const int Width = 2 * Digit.Side;
    private const string Gap = "  ";
    private const string Darkness = " .:-=+*#@";

    private static bool IsTerminal => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;

    /// <summary>Draws images with their captions.</summary>
    public static void Draw(IEnumerable<(Digit Digit, string Caption)> images)
    {
        foreach (var row in images.Chunk(PerRow))
        {
            for (var y = 0; y < Digit.Side; y++)
                DrawLine(row.Select(image => image.Digit.Pixels.AsMemory(y * Digit.Side, Digit.Side)));
            Console.WriteLine(string.Concat(row.Select(image => image.Caption.PadRight(Width) + Gap)).TrimEnd());
            Console.WriteLine();
        }
    }

    private static void DrawLine(IEnumerable<Memory<float>> lines)
    {
        var text = new StringBuilder();
        foreach (var pixels in lines)
        {
            foreach (var pixel in pixels.Span)
                text.Append(IsTerminal ? Grey(pixel) : new string(Darkness[(int)(pixel * (Darkness.Length - 1))], 2));
            text.Append(Gap);
        }

        if (IsTerminal)
            AnsiConsole.MarkupLine(text.ToString());
        else
            Console.WriteLine(text.ToString().TrimEnd());
    }

    private static string Grey(float pixel)
    {
        var level = (int)(255 * pixel);
        return $"[on #{level:x2}{level:x2}{level:x2}]  [/]";
    }
}
