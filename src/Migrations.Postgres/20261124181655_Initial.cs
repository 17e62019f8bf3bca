using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_links",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    Expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_links", x => x.SecretHash);
                });

            migrationBuilder.CreateTable(
                name: "accounts_users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    payload_salt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    payload_commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    note_salt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    note_commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "awards_programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_programmes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_stories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Headline = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    StudyGroup = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Standard = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    WhatItDoes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_stories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    QueuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttempt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LastProblem = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Canonical = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Grammar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Sources = table.Column<List<string>>(type: "text[]", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_identity_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false),
                    Against = table.Column<string>(type: "text", nullable: false),
                    Retracts = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_identity_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_import_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    Imported = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Rejected = table.Column<int>(type: "integer", nullable: false),
                    FieldsRejected = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_import_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_open_questions",
                columns: table => new
                {
                    Left = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Right = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_open_questions", x => new { x.Left, x.Right });
                });

            migrationBuilder.CreateTable(
                name: "records_person_mentions",
                columns: table => new
                {
                    Mention = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_person_mentions", x => x.Mention);
                });

            migrationBuilder.CreateTable(
                name: "records_persons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PrimaryMention = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_persons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_raw_files",
                columns: table => new
                {
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    file_order = table.Column<int>(type: "integer", nullable: false),
                    Run = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_raw_files", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "records_search_entries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_search_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_search_state",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_search_state", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_snapshot_pointer",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_snapshot_pointer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_calibrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    InputHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Identifiable = table.Column<bool>(type: "boolean", nullable: false),
                    Warnings = table.Column<string>(type: "text", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_calibrations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_panels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    PerOrganisation = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_panels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AffinityVersion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EvenLoad = table.Column<int>(type: "integer", nullable: true),
                    Total = table.Column<double>(type: "double precision", nullable: false),
                    Bound = table.Column<double>(type: "double precision", nullable: false),
                    WorstServed = table.Column<Guid>(type: "uuid", nullable: true),
                    WorstValue = table.Column<double>(type: "double precision", nullable: false),
                    WorstBestPossible = table.Column<double>(type: "double precision", nullable: false),
                    InputHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tracking_cohorts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_cohorts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_accounts_claims_accounts_users_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_accounts_logins_accounts_users_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_accounts_passkeys_accounts_users_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_roles",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_roles", x => new { x.User, x.Role });
                    table.ForeignKey(
                        name: "FK_accounts_roles_accounts_users_User",
                        column: x => x.User,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_accounts_tokens_accounts_users_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_editions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NominatingOpens = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NominatingCloses = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ScreeningCloses = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReviewingCloses = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidingCloses = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Publishes = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConflictYears = table.Column<int>(type: "integer", nullable: false),
                    EndorsementsMin = table.Column<int>(type: "integer", nullable: false),
                    EndorsementsMax = table.Column<int>(type: "integer", nullable: false),
                    Quorum = table.Column<int>(type: "integer", nullable: false),
                    ReferenceDate = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstRecordAtLeastYears = table.Column<int>(type: "integer", nullable: true),
                    FirstRecordAtMostYears = table.Column<int>(type: "integer", nullable: true),
                    NotAlreadyLaureate = table.Column<bool>(type: "boolean", nullable: false),
                    LastNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_editions_awards_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "awards_programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_story_figures",
                columns: table => new
                {
                    Position = table.Column<int>(type: "integer", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Statement = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SourceDate = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_story_figures", x => new { x.StoryId, x.Position });
                    table.ForeignKey(
                        name: "FK_engagement_story_figures_engagement_stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "engagement_stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "records_import_rejections",
                columns: table => new
                {
                    Run = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_import_rejections", x => new { x.Run, x.Number });
                    table.ForeignKey(
                        name: "FK_records_import_rejections_records_import_runs_Run",
                        column: x => x.Run,
                        principalTable: "records_import_runs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_calibrated_lines",
                columns: table => new
                {
                    Calibration = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    RawMean = table.Column<double>(type: "double precision", nullable: false),
                    Calibrated = table.Column<double>(type: "double precision", nullable: true),
                    Se = table.Column<double>(type: "double precision", nullable: true),
                    ExpectedRank = table.Column<double>(type: "double precision", nullable: true),
                    RankLow90 = table.Column<double>(type: "double precision", nullable: true),
                    RankHigh90 = table.Column<double>(type: "double precision", nullable: true),
                    InQuota = table.Column<double>(type: "double precision", nullable: true),
                    Set = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_calibrated_lines", x => new { x.Calibration, x.Nomination });
                    table.ForeignKey(
                        name: "FK_review_calibrated_lines_review_calibrations_Calibration",
                        column: x => x.Calibration,
                        principalTable: "review_calibrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_scale_uses",
                columns: table => new
                {
                    Calibration = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Scores = table.Column<int>(type: "integer", nullable: false),
                    Leniency = table.Column<double>(type: "double precision", nullable: true),
                    Se = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_scale_uses", x => new { x.Calibration, x.Judge });
                    table.ForeignKey(
                        name: "FK_review_scale_uses_review_calibrations_Calibration",
                        column: x => x.Calibration,
                        principalTable: "review_calibrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_judges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Panel = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Region = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Expertise = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MinLoad = table.Column<int>(type: "integer", nullable: false),
                    MaxLoad = table.Column<int>(type: "integer", nullable: false),
                    IsChair = table.Column<bool>(type: "boolean", nullable: false),
                    HasLeft = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_judges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_judges_review_panels_Panel",
                        column: x => x.Panel,
                        principalTable: "review_panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tracking_cohort_members",
                columns: table => new
                {
                    Cohort = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_cohort_members", x => new { x.Cohort, x.Person });
                    table.ForeignKey(
                        name: "FK_tracking_cohort_members_tracking_cohorts_Cohort",
                        column: x => x.Cohort,
                        principalTable: "tracking_cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_categories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Quota = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_categories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_categories_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_criteria_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FrozenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_criteria_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_criteria_versions_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_recommendations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CategoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    InputHash = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    Warnings = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_recommendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_recommendations_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Proposal = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Affinity = table.Column<double>(type: "double precision", nullable: false),
                    Parts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ByHand = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_assignments_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_assignments_review_proposals_Proposal",
                        column: x => x.Proposal,
                        principalTable: "review_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_conflicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Mark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecisionReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_conflicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_conflicts_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CategoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Nominee = table.Column<Guid>(type: "uuid", nullable: false),
                    NomineeInRecord = table.Column<bool>(type: "boolean", nullable: false),
                    NomineeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NomineeEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    NomineeOrganisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NomineeUser = table.Column<Guid>(type: "uuid", nullable: true),
                    Nominator = table.Column<Guid>(type: "uuid", nullable: false),
                    NominatorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NominatorOrganisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NominatorPerson = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOf = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Statement = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    CitationDraft = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Consent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ConsentAnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ConsentTokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    MayName = table.Column<bool>(type: "boolean", nullable: false),
                    MayFollow = table.Column<bool>(type: "boolean", nullable: false),
                    Eligibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EligibilityDecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EligibilityReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_nominations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_nominations_awards_categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "awards_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_nominations_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_criteria",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Definition = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Anchors = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_criteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_criteria_awards_criteria_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "awards_criteria_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CategoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    WithheldReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    MembersPresent = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_decisions_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_decisions_awards_recommendations_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "awards_recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_panel_recusals",
                columns: table => new
                {
                    RecommendationId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_panel_recusals", x => new { x.RecommendationId, x.NominationId, x.UserId });
                    table.ForeignKey(
                        name: "FK_awards_panel_recusals_awards_recommendations_Recommendation~",
                        column: x => x.RecommendationId,
                        principalTable: "awards_recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_panel_seats",
                columns: table => new
                {
                    RecommendationId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_panel_seats", x => new { x.RecommendationId, x.UserId });
                    table.ForeignKey(
                        name: "FK_awards_panel_seats_awards_recommendations_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "awards_recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_score_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Assignment = table.Column<Guid>(type: "uuid", nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsFinal = table.Column<bool>(type: "boolean", nullable: false),
                    Justification = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Salt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_score_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_score_sheets_review_assignments_Assignment",
                        column: x => x.Assignment,
                        principalTable: "review_assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_claims_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_eligibility_findings",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Used = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Missing = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_eligibility_findings", x => new { x.NominationId, x.Rule });
                    table.ForeignKey(
                        name: "FK_awards_eligibility_findings_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_endorsements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InvitedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Relationship = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Confidential = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_endorsements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_endorsements_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_laureates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CategoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Citation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    CitationWrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_laureates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_laureates_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_laureates_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_recommendation_lines",
                columns: table => new
                {
                    RecommendationId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Set = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RawMean = table.Column<double>(type: "double precision", nullable: false),
                    Calibrated = table.Column<double>(type: "double precision", nullable: true),
                    RankLow90 = table.Column<double>(type: "double precision", nullable: true),
                    RankHigh90 = table.Column<double>(type: "double precision", nullable: true),
                    ProbabilityInQuota = table.Column<double>(type: "double precision", nullable: true),
                    Reviews = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_recommendation_lines", x => new { x.RecommendationId, x.NominationId });
                    table.ForeignKey(
                        name: "FK_awards_recommendation_lines_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_recommendation_lines_awards_recommendations_Recommen~",
                        column: x => x.RecommendationId,
                        principalTable: "awards_recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_decision_lines",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Counted = table.Column<int>(type: "integer", nullable: false),
                    PresidedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_decision_lines", x => new { x.DecisionId, x.NominationId });
                    table.ForeignKey(
                        name: "FK_awards_decision_lines_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_decision_lines_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_calibrated_from",
                columns: table => new
                {
                    Calibration = table.Column<Guid>(type: "uuid", nullable: false),
                    Sheet = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_calibrated_from", x => new { x.Calibration, x.Sheet });
                    table.ForeignKey(
                        name: "FK_review_calibrated_from_review_calibrations_Calibration",
                        column: x => x.Calibration,
                        principalTable: "review_calibrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_calibrated_from_review_score_sheets_Sheet",
                        column: x => x.Sheet,
                        principalTable: "review_score_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_marks",
                columns: table => new
                {
                    Sheet = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_marks", x => new { x.Sheet, x.Criterion });
                    table.ForeignKey(
                        name: "FK_review_marks_review_score_sheets_Sheet",
                        column: x => x.Sheet,
                        principalTable: "review_score_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SourceKey = table.Column<string>(type: "text", nullable: false),
                    Snapshot = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    From = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    To = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Contest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContestText = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ContestAnswer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_evidence_awards_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "awards_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_claims_UserId",
                table: "accounts_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_logins_UserId",
                table: "accounts_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_passkeys_UserId",
                table: "accounts_passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_users_NormalizedEmail",
                table: "accounts_users",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_users_NormalizedUserName",
                table: "accounts_users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acts_name",
                table: "acts",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_acts_previous_hash",
                table: "acts",
                column: "previous_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_categories_EditionId_Code",
                table: "awards_categories",
                columns: new[] { "EditionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_claims_NominationId",
                table: "awards_claims",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_criteria_VersionId_Code",
                table: "awards_criteria",
                columns: new[] { "VersionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_criteria_versions_EditionId_Number",
                table: "awards_criteria_versions",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_decision_lines_NominationId",
                table: "awards_decision_lines",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_decisions_CategoryId",
                table: "awards_decisions",
                column: "CategoryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_decisions_EditionId",
                table: "awards_decisions",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_decisions_RecommendationId",
                table: "awards_decisions",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_editions_ProgrammeId",
                table: "awards_editions",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_editions_Slug",
                table: "awards_editions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_endorsements_NominationId",
                table: "awards_endorsements",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_endorsements_TokenHash",
                table: "awards_endorsements",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_evidence_ClaimId",
                table: "awards_evidence",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_laureates_EditionId",
                table: "awards_laureates",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_laureates_NominationId",
                table: "awards_laureates",
                column: "NominationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_laureates_Person",
                table: "awards_laureates",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_CategoryId",
                table: "awards_nominations",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_ConsentTokenHash",
                table: "awards_nominations",
                column: "ConsentTokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_EditionId",
                table: "awards_nominations",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_Nominator",
                table: "awards_nominations",
                column: "Nominator");

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_NomineeEmail",
                table: "awards_nominations",
                column: "NomineeEmail");

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_Number",
                table: "awards_nominations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_programmes_Name",
                table: "awards_programmes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_recommendation_lines_NominationId",
                table: "awards_recommendation_lines",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_recommendations_CategoryId",
                table: "awards_recommendations",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_recommendations_EditionId",
                table: "awards_recommendations",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_stories_State",
                table: "engagement_stories",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_State_NextAttempt",
                table: "kernel_outbox",
                columns: new[] { "State", "NextAttempt" });

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_Access",
                table: "proceedings_documents",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_Canonical",
                table: "proceedings_documents",
                column: "Canonical",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_identity_decisions_Retracts",
                table: "records_identity_decisions",
                column: "Retracts",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_import_runs_StartedAt",
                table: "records_import_runs",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_records_person_mentions_Person",
                table: "records_person_mentions",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_records_persons_MergedInto",
                table: "records_persons",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_records_search_entries_Kind_Target",
                table: "records_search_entries",
                columns: new[] { "Kind", "Target" });

            migrationBuilder.CreateIndex(
                name: "IX_review_assignments_Edition",
                table: "review_assignments",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_assignments_Judge",
                table: "review_assignments",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_assignments_Proposal",
                table: "review_assignments",
                column: "Proposal");

            migrationBuilder.CreateIndex(
                name: "IX_review_calibrated_from_Sheet",
                table: "review_calibrated_from",
                column: "Sheet");

            migrationBuilder.CreateIndex(
                name: "IX_review_calibrations_Category_Version",
                table: "review_calibrations",
                columns: new[] { "Category", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_calibrations_Edition",
                table: "review_calibrations",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_conflicts_Edition",
                table: "review_conflicts",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_conflicts_Judge_Nomination_Kind_Origin_Mark",
                table: "review_conflicts",
                columns: new[] { "Judge", "Nomination", "Kind", "Origin", "Mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_judges_Panel_User",
                table: "review_judges",
                columns: new[] { "Panel", "User" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_judges_User",
                table: "review_judges",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_review_panels_Edition",
                table: "review_panels",
                column: "Edition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_proposals_Edition_Version",
                table: "review_proposals",
                columns: new[] { "Edition", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_score_sheets_Assignment_Version",
                table: "review_score_sheets",
                columns: new[] { "Assignment", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_score_sheets_Edition",
                table: "review_score_sheets",
                column: "Edition");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_claims");

            migrationBuilder.DropTable(
                name: "accounts_links");

            migrationBuilder.DropTable(
                name: "accounts_logins");

            migrationBuilder.DropTable(
                name: "accounts_passkeys");

            migrationBuilder.DropTable(
                name: "accounts_roles");

            migrationBuilder.DropTable(
                name: "accounts_tokens");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "awards_criteria");

            migrationBuilder.DropTable(
                name: "awards_decision_lines");

            migrationBuilder.DropTable(
                name: "awards_eligibility_findings");

            migrationBuilder.DropTable(
                name: "awards_endorsements");

            migrationBuilder.DropTable(
                name: "awards_evidence");

            migrationBuilder.DropTable(
                name: "awards_laureates");

            migrationBuilder.DropTable(
                name: "awards_panel_recusals");

            migrationBuilder.DropTable(
                name: "awards_panel_seats");

            migrationBuilder.DropTable(
                name: "awards_recommendation_lines");

            migrationBuilder.DropTable(
                name: "engagement_story_figures");

            migrationBuilder.DropTable(
                name: "kernel_outbox");

            migrationBuilder.DropTable(
                name: "proceedings_documents");

            migrationBuilder.DropTable(
                name: "records_identity_decisions");

            migrationBuilder.DropTable(
                name: "records_import_rejections");

            migrationBuilder.DropTable(
                name: "records_open_questions");

            migrationBuilder.DropTable(
                name: "records_person_mentions");

            migrationBuilder.DropTable(
                name: "records_persons");

            migrationBuilder.DropTable(
                name: "records_raw_files");

            migrationBuilder.DropTable(
                name: "records_search_entries");

            migrationBuilder.DropTable(
                name: "records_search_state");

            migrationBuilder.DropTable(
                name: "records_snapshot_pointer");

            migrationBuilder.DropTable(
                name: "review_calibrated_from");

            migrationBuilder.DropTable(
                name: "review_calibrated_lines");

            migrationBuilder.DropTable(
                name: "review_conflicts");

            migrationBuilder.DropTable(
                name: "review_marks");

            migrationBuilder.DropTable(
                name: "review_scale_uses");

            migrationBuilder.DropTable(
                name: "tracking_cohort_members");

            migrationBuilder.DropTable(
                name: "accounts_users");

            migrationBuilder.DropTable(
                name: "awards_criteria_versions");

            migrationBuilder.DropTable(
                name: "awards_decisions");

            migrationBuilder.DropTable(
                name: "awards_claims");

            migrationBuilder.DropTable(
                name: "engagement_stories");

            migrationBuilder.DropTable(
                name: "records_import_runs");

            migrationBuilder.DropTable(
                name: "review_score_sheets");

            migrationBuilder.DropTable(
                name: "review_calibrations");

            migrationBuilder.DropTable(
                name: "tracking_cohorts");

            migrationBuilder.DropTable(
                name: "awards_recommendations");

            migrationBuilder.DropTable(
                name: "awards_nominations");

            migrationBuilder.DropTable(
                name: "review_assignments");

            migrationBuilder.DropTable(
                name: "awards_categories");

            migrationBuilder.DropTable(
                name: "review_judges");

            migrationBuilder.DropTable(
                name: "review_proposals");

            migrationBuilder.DropTable(
                name: "awards_editions");

            migrationBuilder.DropTable(
                name: "review_panels");

            migrationBuilder.DropTable(
                name: "awards_programmes");
        }
    }
}
