namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN001: missing <c>partial</c>.</summary>
internal static class PartialCases
{
    private const string Rule = "NETGEN001";

    public static IEnumerable<FixCase> All =>
    [
        new(Rule, "public class", "using NetGen;\n\n[Network(2)]\n[Dense(1)]\npublic class Net { }\n", "using NetGen;\n\n[Network(2)]\n[Dense(1)]\npublic partial class Net { }\n"),
        new(Rule, "no modifier and no space to spare", "using NetGen;[Network(2)][Dense(1)]class Net{}", "using NetGen;[Network(2)][Dense(1)]partial class Net{}"),
        new(
            Rule,
            "comments, attributes and odd space are kept",
            """
            using System;
            using NetGen;

            /// <summary>Documented.</summary>
            [Network(2)] // two inputs
            [Dense(1)]
            #pragma warning disable CS0618
            [Obsolete("old")]
            internal  /* why */   sealed
                class   Net // here
            {
                // nothing
            }
            """,
            """
            using System;
            using NetGen;

            /// <summary>Documented.</summary>
            [Network(2)] // two inputs
            [Dense(1)]
            #pragma warning disable CS0618
            [Obsolete("old")]
            internal  /* why */   sealed
                partial class   Net // here
            {
                // nothing
            }
            """),
        new(
            Rule,
            "a comment stands before the keyword",
            "using NetGen;\n[Network(2)]\n[Dense(1)]\n// my net\nclass Net { }\n",
            "using NetGen;\n[Network(2)]\n[Dense(1)]\n// my net\npartial class Net { }\n"),
        new(
            Rule,
            "nested in every kind of type, one of them partial already",
            """
            using NetGen;
            public readonly record struct A(int X)
            {
                public interface B
                {
                    public static partial class C
                    {
                        public record D(int Y)
                        {
                            public ref struct E
                            {
                                public sealed record class F
                                {
                                    [Network(2, Loss.Huber)]
                                    [Dense(1)]
                                    private sealed class Net { }
                                }
                            }
                        }
                    }
                }
            }
            """,
            """
            using NetGen;
            public readonly partial record struct A(int X)
            {
                public partial interface B
                {
                    public static partial class C
                    {
                        public partial record D(int Y)
                        {
                            public ref partial struct E
                            {
                                public sealed partial record class F
                                {
                                    [Network(2, Loss.Huber)]
                                    [Dense(1)]
                                    private sealed partial class Net { }
                                }
                            }
                        }
                    }
                }
            }
            """),
        new(
            Rule,
            "only the outer type, a generic struct",
            "using NetGen;\nnamespace N;\nstruct Outer<T>\n    where T : class\n{\n    [Network(2)] [Dense(1)] partial class Net { }\n}\n",
            "using NetGen;\nnamespace N;\npartial struct Outer<T>\n    where T : class\n{\n    [Network(2)] [Dense(1)] partial class Net { }\n}\n"),
        new(
            Rule,
            "two networks in one outer class",
            "using NetGen;\nclass Outer\n{\n    [Network(2)] [Dense(1)] class One { }\n    [Network(2)] [Dense(1)] class Two { }\n    class Other { }\n}\n",
            "using NetGen;\npartial class Outer\n{\n    [Network(2)] [Dense(1)] partial class One { }\n    [Network(2)] [Dense(1)] class Two { }\n    class Other { }\n}\n")
        {
            AfterAll = ["using NetGen;\npartial class Outer\n{\n    [Network(2)] [Dense(1)] partial class One { }\n    [Network(2)] [Dense(1)] partial class Two { }\n    class Other { }\n}\n"],
        },
        new(
            Rule,
            "outer parts in several files",
            ["using NetGen;\npartial class Outer\n{\n    [Network(2)] [Dense(1)] class Net { }\n}\n", "class Outer\n{\n    // more\n}\n", "// nothing\n"],
            ["using NetGen;\npartial class Outer\n{\n    [Network(2)] [Dense(1)] partial class Net { }\n}\n", "partial class Outer\n{\n    // more\n}\n", "// nothing\n"]),
    ];
}
