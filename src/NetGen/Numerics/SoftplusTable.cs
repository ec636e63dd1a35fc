namespace NetGen.Numerics;

/// <summary>
/// ln(1 + e^-a) for a from 0 to <see cref="End"/> by pieces: around j * <see cref="Step"/>, j = 0 to 7, a polynomial of degree 6 in r = a - j * Step.
/// </summary>
/// <remarks>
/// Our own minimax fits of the relative error (Lawson's weights in 130 bits, the coefficients rounded to float one after the other, the rest fitted again each time):
/// at most 2^-23.87.
/// </remarks>
internal static class SoftplusTable
{
    /// <summary>The distance of the pieces. A piece's number times it is exact, and so is r.</summary>
    public const float Step = 1.125f;

    /// <summary>Where the last piece ends.</summary>
    public const float End = 7.5f * Step;

    /// <summary>A row has the coefficients of one power of r, from the constant up, for each of the eight pieces; each row stands twice.</summary>
    /// <remarks>A build for .NET Standard keeps it in an array, which it allocates once in a process.</remarks>
    public static ReadOnlySpan<float> Coefficients =>
    [
        0.6931472f, 0.28115013f, 0.100206554f, 0.0336457f, 0.011047745f, 0.0036000751f, 0.0011701947f, 0.00038005674f,
        0.6931472f, 0.28115013f, 0.100206554f, 0.0336457f, 0.011047745f, 0.0036000751f, 0.0011701947f, 0.00038005674f,
        -0.50000024f, -0.24508512f, -0.095349416f, -0.033085972f, -0.010986944f, -0.0035936043f, -0.0011695109f, -0.00037998473f,
        -0.50000024f, -0.24508512f, -0.095349416f, -0.033085972f, -0.010986944f, -0.0035936043f, -0.0011695109f, -0.00037998473f,
        0.12500457f, 0.09250916f, 0.043129176f, 0.015995648f, 0.0054331045f, 0.0017903405f, 0.00058406964f, 0.00018991955f,
        0.12500457f, 0.09250916f, 0.043129176f, 0.015995648f, 0.0054331045f, 0.0017903405f, 0.00058406964f, 0.00018991955f,
        -3.1794487e-5f, -0.01571808f, -0.011636322f, -0.004979299f, -0.0017711902f, -0.0005924461f, -0.0001942176f, -6.325255e-5f,
        -3.1794487e-5f, -0.01571808f, -0.011636322f, -0.004979299f, -0.0017711902f, -0.0005924461f, -0.0001942176f, -6.325255e-5f,
        -0.0051106606f, -0.0008490774f, 0.0017324084f, 0.0010771112f, 0.00042332654f, 0.00014602052f, 4.834374e-5f, 1.5794581e-5f,
        -0.0051106606f, -0.0008490774f, 0.0017324084f, 0.0010771112f, 0.00042332654f, 0.00014602052f, 4.834374e-5f, 1.5794581e-5f,
        -0.00012985931f, 0.0009371278f, 3.1181302e-5f, -0.00015166325f, -7.74204e-5f, -2.8653516e-5f, -9.6915455e-6f, -3.1883364e-6f,
        -0.00012985931f, 0.0009371278f, 3.1181302e-5f, -0.00015166325f, -7.74204e-5f, -2.8653516e-5f, -9.6915455e-6f, -3.1883364e-6f,
        0.00039842434f, -0.00010830858f, -8.044992e-5f, 6.8734316e-6f, 1.0189074e-5f, 4.399131e-6f, 1.5488714e-6f, 5.163075e-7f,
        0.00039842434f, -0.00010830858f, -8.044992e-5f, 6.8734316e-6f, 1.0189074e-5f, 4.399131e-6f, 1.5488714e-6f, 5.163075e-7f,
    ];
}
