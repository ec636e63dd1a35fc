using Shared;

namespace CartPole;

/// <summary>
/// Draws pole, cart and rail in characters, to scale: a metre is 14 columns or 7 rows, since a character is about twice as high as wide. The characters are written
/// into one buffer; nothing allocates.
/// </summary>
internal sealed class Scene
{
    /// <summary>Characters of a line, without its end.</summary>
    public const int Width = 79;

    /// <summary>Lines: the pole's, the cart, its wheels, the rail.</summary>
    public const int Height = PoleRows + 3;

    private const int PoleRows = 7;
    private const int ColumnsOfMetre = 14;
    private const int Middle = Width / 2;
    private const string Cart = ".--[o]--.";
    private const string Wheels = "'-O---O-'";

    // Where a pole leans by more, it goes on in the next column every other row or sooner.
    private const double Leaning = 0.07;

    private readonly char[] _characters = new char[(Width + 1) * Height];

    /// <summary>Draws a state and gives the picture: <see cref="Height"/> lines, each with its end. It stays as it is until the next call.</summary>
    public ReadOnlySpan<char> Draw(CartPoleState state)
    {
        _characters.AsSpan().Fill(' ');
        for (var row = 0; row < Height; row++)
            _characters[(row * (Width + 1)) + Width] = '\n';

        DrawRail();
        var cart = ColumnOf(state.Position);
        DrawText(PoleRows, cart - (Cart.Length / 2), Cart);
        DrawText(PoleRows + 1, cart - (Wheels.Length / 2), Wheels);
        DrawPole(state);
        return _characters;
    }

    private static int ColumnOf(double position) => Middle + (int)Math.Round(ColumnsOfMetre * position);

    private void DrawRail()
    {
        var (left, right) = (ColumnOf(-CartPoleState.PositionLimit), ColumnOf(CartPoleState.PositionLimit));
        for (var column = left; column <= right; column++)
            Set(Height - 1, column, column == left || column == right ? '#' : column == Middle ? '+' : '=');
    }

    // The column of each row's middle; the pole's own length is a metre, so its top row is there as long as it has not fallen.
    private void DrawPole(CartPoleState state)
    {
        var slope = Math.Tan(Math.Clamp(state.Angle, -1, 1));
        var shape = state.Angle > Leaning ? '/' : state.Angle < -Leaning ? '\\' : '|';
        for (var row = 0; row < PoleRows; row++)
        {
            var height = (row + 0.5) / PoleRows;
            Set(PoleRows - 1 - row, ColumnOf(state.Position + (slope * height)), shape);
        }
    }

    private void DrawText(int row, int column, string text)
    {
        for (var i = 0; i < text.Length; i++)
            Set(row, column + i, text[i]);
    }

    private void Set(int row, int column, char character)
    {
        if (column is >= 0 and < Width)
            _characters[(row * (Width + 1)) + column] = character;
    }
}
