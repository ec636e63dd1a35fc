namespace Racer.Driving;

/// <summary>What is held down in a frame.</summary>
[Flags]
public enum Keys : byte
{
    /// <summary>Nothing: the car rolls.</summary>
    None = 0,

    /// <summary>Steers to the left.</summary>
    Left = 1,

    /// <summary>Steers to the right.</summary>
    Right = 2,

    /// <summary>Accelerates.</summary>
    Gas = 4,

    /// <summary>Brakes.</summary>
    Brake = 8,

    /// <summary>Lets <see cref="Demonstrator"/> drive the player's car.</summary>
    Demonstrate = 16,
}
