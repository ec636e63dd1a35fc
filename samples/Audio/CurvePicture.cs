using System.Globalization;
using System.Text;

namespace Audio;

/// <summary>Signals as curves one over the other, in an SVG file that every browser shows.</summary>
internal static class CurvePicture
{
    private const int Width = 1200;
    private const int Height = 400;
    private const int Top = 40;
    private const int Margin = 10;

    /// <summary>A curve and how it is drawn.</summary>
    internal readonly record struct Curve(string Name, float[] Signal, string Colour, double LineWidth);

    /// <summary>Writes a part of signals.</summary>
    public static void Write(string path, int first, int count, params ReadOnlySpan<Curve> curves)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="16" fill="none" stroke-linejoin="round">
              <rect width="{Width}" height="{Height}" fill="white"/>
              <path d="M0 {Y(0)}H{Width}" stroke="#ccc"/>

            """);
        for (var k = 0; k < curves.Length; k++)
        {
            var (name, signal, colour, width) = curves[k];
            var points = Enumerable.Range(0, count).Select(n => FormattableString.Invariant($"{(double)n * Width / (count - 1):F1},{Y(signal[first + n]):F1}"));
            text.Append(CultureInfo.InvariantCulture, $"""
                  <polyline stroke="{colour}" stroke-width="{width}" points="{string.Join(' ', points)}"/>
                  <text x="{Margin + (200 * k)}" y="25" fill="{colour}">{name}</text>

                """);
        }

        File.WriteAllText(path, text.Append("</svg>\n").ToString());
    }

    // From -1 to 1 upwards.
    private static double Y(float value) => Top + ((1 - Math.Clamp(value, -1, 1)) / 2 * (Height - Top - Margin));
}
