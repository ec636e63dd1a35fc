namespace Playground.Data;

/// <summary>The data that the page draws by itself.</summary>
internal enum DatasetKind
{
    /// <summary>A disc inside a ring.</summary>
    Circle,

    /// <summary>Two opposite quadrants against the other two.</summary>
    Xor,

    /// <summary>Two round clouds.</summary>
    Gauss,

    /// <summary>Two arms wound around each other.</summary>
    Spiral,

    /// <summary>A value that grows along the diagonal.</summary>
    Plane,

    /// <summary>A value with six bumps, three of them downwards.</summary>
    RegressionGauss,
}
