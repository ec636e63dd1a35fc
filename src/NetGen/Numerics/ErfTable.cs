namespace NetGen.Numerics;

/// <summary>
/// erf a for a from 0 to <see cref="End"/> by pieces: around j * <see cref="Step"/>, j = 0 to 7, a polynomial of degree 6 in r = a - j * Step.
/// </summary>
/// <remarks>
/// Our own minimax fits of the relative error, made as those of <see cref="SoftplusTable"/>: at most 2^-25.2. The sum of min(a, <see cref="Half"/>) is taken out of
/// each: in the first piece that is a itself, exact, beside which the rest of the polynomial is an eighth; in the others it is a constant, and their own is less by it.
/// </remarks>
internal static class ErfTable
{
    /// <summary>The distance of the pieces. A piece's number times it is exact, and so is r.</summary>
    public const float Step = 0.53125f;

    /// <summary>Where the first piece ends.</summary>
    public const float Half = Step / 2;

    /// <summary>Within the last piece, and beyond 3.92, from where on the function is 1.</summary>
    public const float End = 3.96875f;

    /// <summary>A row has the coefficients of one power of r, from the constant up, for each of the eight pieces; each row stands twice.</summary>
    /// <remarks>A build for .NET Standard keeps it in an array, which it allocates once in a process.</remarks>
    public static ReadOnlySpan<float> Coefficients =>
    [
        0f, 0.28190345f, 0.6014333f, 0.7101727f, 0.731721f, 0.7342027f, 0.73436844f, 0.7343749f,
        0f, 0.28190345f, 0.6014333f, 0.7101727f, 0.731721f, 0.7342027f, 0.73436844f, 0.7343749f,
        0.12837917f, 0.8509142f, 0.36490333f, 0.088987604f, 0.012340821f, 0.0009732382f, 4.364717e-5f, 1.1126602e-6f,
        0.12837917f, 0.8509142f, 0.36490333f, 0.088987604f, 0.012340821f, 0.0009732382f, 4.364717e-5f, 1.1126602e-6f,
        -7.5308503e-7f, -0.4520479f, -0.38771087f, -0.14182368f, -0.02622674f, -0.0025819575f, -0.00013765598f, -1.0305981e-5f,
        -7.5308503e-7f, -0.4520479f, -0.38771087f, -0.14182368f, -0.02622674f, -0.0025819575f, -0.00013765598f, -1.0305981e-5f,
        -0.3760841f, -0.123569906f, 0.15294069f, 0.1210464f, 0.03304014f, 0.004252727f, 0.00028084824f, 9.986616e-6f,
        -0.3760841f, -0.123569906f, 0.15294069f, 0.1210464f, 0.03304014f, 0.004252727f, 0.00028084824f, 9.986616e-6f,
        -0.0007478749f, 0.18346798f, 0.048029404f, -0.04917435f, -0.02628814f, -0.0049008843f, -0.0004540599f, 0.00021343336f,
        -0.0007478749f, 0.18346798f, 0.048029404f, -0.04917435f, -0.02628814f, -0.0049008843f, -0.0004540599f, 0.00021343336f,
        0.11859133f, -0.0009980857f, -0.064760484f, -0.00564028f, 0.012332247f, 0.003861965f, 0.00044403548f, 2.1995866e-5f,
        0.11859133f, -0.0009980857f, -0.064760484f, -0.00564028f, 0.012332247f, 0.003861965f, 0.00044403548f, 2.1995866e-5f,
        -0.020201357f, -0.047554012f, 0.0095770685f, 0.01569361f, -0.0022912943f, -0.0010835907f, 0.00011941212f, -0.002191693f,
        -0.020201357f, -0.047554012f, 0.0095770685f, 0.01569361f, -0.0022912943f, -0.0010835907f, 0.00011941212f, -0.002191693f,
    ];
}
