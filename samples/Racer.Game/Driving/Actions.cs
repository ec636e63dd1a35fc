namespace Racer.Driving;

/// <summary>The nine things that a driver can do, as numbers: steer left, not or right, and with each brake, roll or accelerate.</summary>
public static class Actions
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    /// <summary>The action of keys; opposite ones cancel each other.</summary>
    public static int Of(Keys keys) =>
        (3 * (1 + Held(keys, Keys.Right) - Held(keys, Keys.Left))) + 1 + Held(keys, Keys.Gas) - Held(keys, Keys.Brake);

    /// <summary>−1 for left, 1 for right.</summary>
    public static int Steering(int action) => (action / 3) - 1;

    /// <summary>−1 for the brake, 1 for gas.</summary>
    public static int Pedal(int action) => (action % 3) - 1;

    /// <summary>The same to the other side.</summary>
    public static int Mirrored(int action) => (3 * (1 - Steering(action))) + (action % 3);

    private static int Held(Keys keys, Keys key) => (keys & key) != 0 ? 1 : 0;
}
